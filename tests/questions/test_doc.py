from tools.make_questions_doc import PAGE, page


def test_the_page_is_what_the_questions_say():
    assert PAGE.read_text(encoding="utf-8") == page(), "run tools/make_questions_doc.py"
