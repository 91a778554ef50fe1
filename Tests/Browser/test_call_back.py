"""Asking for a call back: by an email that is written ready, and by a form that is sent to a server."""

import os
import shutil
import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, unquote

import pytest
from playwright.sync_api import expect

from axe import violations
from problems import expect_none
from sites import CONTENT, COUNCIL, ROOT, Page, pages

BY_EMAIL = next(page for page in pages(COUNCIL) if page.address.startswith("call-back/"))


class Answering(BaseHTTPRequestHandler):
    """A service that keeps what it is sent, for the test alone."""

    received = []

    def do_POST(self):
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.received.append((self.headers["Content-Type"], parse_qs(text, keep_blank_values=True)))
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(b"<!DOCTYPE html><title>Thank you</title><h1>Thank you</h1>")

    def log_message(self, *arguments):
        """Says nothing."""


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """The address of a service's form on a real server."""
    folder = tmp_path_factory.mktemp("service")
    subprocess.run(
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -keyout key.pem -out cert.pem -subj /CN=localhost".split(),
        cwd=folder,
        check=True,
        capture_output=True,
    )
    server = HTTPServer(("localhost", 0), Answering)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    # Browsers know that all names below localhost are this machine.
    yield f"https://forms.localhost:{server.server_port}/call-back"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def by_form(service, tmp_path_factory):
    """The page of a service whose form is sent to the server."""
    folder = tmp_path_factory.mktemp("content")
    shutil.copytree(CONTENT, folder / "Content")
    record = folder / "Content/providers/kids.yaml"
    text = record.read_text(encoding="utf-8")
    assert "call-back: email\n" in text
    record.write_text(text.replace("call-back: email\n", f"call-back: {service}\n"), encoding="utf-8")
    program = os.environ.get("SIGNPOST", ROOT / ".build/release/signpost")
    subprocess.run(
        [program, "build", "--content", folder / "Content", "--theme", ROOT / "Theme", "--output", folder / "Site"]
        + ["--edition", COUNCIL],
        check=True,
        capture_output=True,
    )
    return (folder / "Site" / COUNCIL / "call-back/kids.html").as_uri()


def press(tab, name):
    tab.page.get_by_role("button", name=name).click()


def errors(tab):
    return tab.page.locator("[data-part=errors] a").all_inner_texts()


@pytest.fixture
def form(open_tab, by_form):
    Answering.received.clear()
    with open_tab(ignore_https_errors=True) as tab:
        tab.visit(by_form)
        yield tab


# The two steps


def test_the_first_step_says_what_is_missing_and_leads_there(phone_tab):
    phone_tab.visit(BY_EMAIL.url)
    title = phone_tab.page.title()
    press(phone_tab, "Next")
    assert errors(phone_tab) == [
        "Enter your name. A first name is enough.",
        "Enter the phone number that they should ring.",
    ]
    assert phone_tab.page.title() == f"Error: {title}"
    assert phone_tab.page.evaluate("document.activeElement.dataset.part") == "errors"
    expect_none(violations(phone_tab.page))
    phone_tab.page.get_by_role("link", name="Enter the phone number").click()
    assert phone_tab.page.evaluate("document.activeElement.name") == "phone"
    field = phone_tab.page.get_by_role("textbox", name="Your phone number")
    assert field.get_attribute("aria-invalid") == "true"
    phone_tab.page.fill("[name=name]", "Ann")
    field.fill("ring me")
    phone_tab.page.keyboard.press("Enter")
    assert errors(phone_tab) == ["Enter the phone number in digits, such as 07700 900123."]
    expect_none(violations(phone_tab.page))
    field.fill("(01332) 000-000")
    phone_tab.page.keyboard.press("Enter")
    assert errors(phone_tab) == [] and phone_tab.page.title() == title
    assert phone_tab.page.evaluate("document.activeElement.textContent") == "What they need to know"
    expect_none(violations(phone_tab.page))
    press(phone_tab, "Go back to your number")
    assert phone_tab.page.input_value("[name=name]") == "Ann"


def test_without_consent_no_email_is_written(phone_tab):
    phone_tab.visit(BY_EMAIL.url)
    phone_tab.page.fill("[name=name]", "Ann & Bob")
    phone_tab.page.fill("[name=phone]", "01332 000 000")
    press(phone_tab, "Next")
    press(phone_tab, "Write the email")
    assert errors(phone_tab) == ["Tick the box if you agree. Without it, nothing can be sent."]
    assert not phone_tab.page.locator("[data-part=ready]").is_visible()
    phone_tab.page.fill("[name=about]", "No help at school?")
    phone_tab.page.check("[name=consent]")
    press(phone_tab, "Write the email")
    address, _, query = phone_tab.page.get_attribute("[data-part=mail]", "href").partition("?")
    assert address.startswith("mailto:") and "@" in address
    body = unquote(query.partition("body=")[2])
    assert body.split("\r\n") == [
        "Please ring me back about a disagreement about special educational needs.",
        "",
        "My name: Ann & Bob",
        "My phone number: 01332 000 000",
        "It is about: No help at school?",
        "",
        "I agree that you use this to ring me back.",
    ]
    assert phone_tab.page.evaluate("document.activeElement.textContent") == "Your email is ready"
    # What is changed afterwards is not in the email, so it is written again.
    phone_tab.page.fill("[name=about]", "Something else")
    assert not phone_tab.page.locator("[data-part=ready]").is_visible()
    assert phone_tab.requests[1:] == [url for url in phone_tab.requests[1:] if url.startswith("file:")]
    assert phone_tab.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_without_javascript_an_email_has_its_words_ready(open_tab):
    with open_tab(java_script_enabled=False) as tab:
        tab.visit(BY_EMAIL.url)
        assert not tab.page.locator("form").is_visible()
        link = tab.page.get_by_role("link", name="Open an email with the words ready")
        body = unquote(link.get_attribute("href").partition("body=")[2])
        assert "My phone number: " in body and "I agree that you use this to ring me back." in body


# What people write as a phone number. The numbers are those that Ofcom keeps free for stories.

TAKEN = {
    "18002 07700 900123": "18002 07700 900123",
    "18001-01632-960001": "18001-01632-960001",
    "01632 960001 ext 12": "01632 960001 ext 12",
    "01632 960001 x12": "01632 960001 x12",
    "01632 960001 #12": "01632 960001 #12",
    "07700 900123 (text only)": "07700 900123 (text only)",
    "text only please!! 07700900123": "text only please!! 07700900123",
    "07700 900123 or 01632 960001 after 6": "07700 900123 or 01632 960001 after 6",
    "07700/900123": "07700/900123",
    "07700.900.123": "07700.900.123",
    "+44 (0)7700 900123": "+44 (0)7700 900123",
    "0044 7700 900123": "0044 7700 900123",
    # As a phone's list of contacts hands it over, from a web page, from a table, and with tabs and long dashes.
    "\u202d07700 900123\u202c": "07700 900123",
    "07700\u00a0900\u202f123": "07700 900 123",
    "\ufeff07700\u200b 900123\u2060": "07700 900123",
    "07700\t900123": "07700 900123",
    "07700 – 900 — 123": "07700 - 900 - 123",
    "07700‑900‑123": "07700-900-123",
    "07700 ⁄ 900123": "07700 / 900123",
    "０７７００\u3000９００１２３": "07700 900123",
    "＋４４ ７７００ ９００１２３": "+44 7700 900123",
    # Digits of other scripts, and the signs of a keyboard for fun.
    "٠٧٧٠٠ ٩٠٠١٢٣": "07700 900123",
    "۰۷۷۰۰ ۹۰۰۱۲۳": "07700 900123",
    "०७७०० ९००१२३": "07700 900123",
    "০৭৭০০ ৯০০১২৩": "07700 900123",
    "0️⃣7️⃣7️⃣0️⃣0️⃣ 900123": "07700 900123",
    "oh seven seven oh oh nine oh oh one two three": "oh seven seven oh oh nine oh oh one two three",
    "my mum's: 07700 900123 ☎": "my mum's: 07700 900123 ☎",
}
REFUSED = ["ring me", "ext 12", "999", "n/a", "?", "ann@example.org", "-----", "none of these", "12 34 5"]


def write_email(tab, phone, name="Ann"):
    tab.visit(BY_EMAIL.url)
    tab.page.fill("[name=name]", name)
    tab.page.fill("[name=phone]", phone)
    press(tab, "Next")


def email(tab):
    tab.page.check("[name=consent]")
    press(tab, "Write the email")
    return unquote(tab.page.get_attribute("[data-part=mail]", "href").partition("body=")[2]).split("\r\n")


@pytest.mark.parametrize("phone", TAKEN)
def test_a_number_that_a_person_can_use_is_taken_and_readable(phone_tab, phone):
    write_email(phone_tab, phone)
    assert errors(phone_tab) == []
    assert f"My phone number: {TAKEN[phone]}" in email(phone_tab)
    assert all(character.isprintable() for character in TAKEN[phone])


@pytest.mark.parametrize("phone", REFUSED)
def test_what_holds_no_number_is_refused_with_an_example(phone_tab, phone):
    write_email(phone_tab, phone)
    assert errors(phone_tab) == ["Enter the phone number in digits, such as 07700 900123."]


def test_what_is_only_invisible_is_empty(phone_tab):
    write_email(phone_tab, "\u202d\u00a0\u200b", name="\u200b \u00a0\u202e")
    assert errors(phone_tab) == ["Enter your name. A first name is enough.", "Enter the phone number that they should ring."]


def test_a_short_number_is_questioned_once_and_then_taken(phone_tab):
    write_email(phone_tab, "960001")
    assert errors(phone_tab) == [
        "This number has 6 digits, and most have 11. Check it. If it is right, press “Next” again."
    ]
    field = phone_tab.page.locator("[name=phone]")
    hint = "Any number that they can use, also one for text relay or with an extension."
    expect(field).to_have_accessible_description(f"{errors(phone_tab)[0]} {hint}")
    phone_tab.page.fill("[name=phone]", "07700 9001")
    press(phone_tab, "Next")
    assert errors(phone_tab)[0].startswith("This number has 9 digits")
    press(phone_tab, "Next")
    assert errors(phone_tab) == []
    assert "My phone number: 07700 9001" in email(phone_tab)
    expect(field).to_have_accessible_description(hint)


def test_names_and_words_are_sent_as_they_are_read(phone_tab):
    """What turns or hides words is taken out; what joins letters, accents and lines stay."""
    write_email(phone_tab, "07700 900123", name="\u202eZoë\u00a0O’Hara-Łuk \u2066नेहा\u200cक्\u200dष\u2069")
    phone_tab.page.fill("[name=time]", "9\u202f–\u202f10\u00adam")
    phone_tab.page.fill("[name=about]", "No help\u200b at school.\n½ a day £5\ttoo late")
    told = email(phone_tab)
    assert "My name: Zoë O’Hara-Łuk नेहा\u200cक्\u200dष" in told
    assert "Good times to ring: 9 – 10am" in told
    assert "It is about: No help at school.\n½ a day £5 too late" in told


def test_what_a_form_sends_is_readable_too(form):
    form.page.fill("[name=name]", "\u202dAnn\u202c")
    form.page.fill("[name=phone]", "\u202d18002\u00a007700–900123\u202c (text only)")
    press(form, "Next")
    form.page.check("[name=consent]")
    press(form, "Send")
    form.page.get_by_role("heading", name="Thank you").wait_for()
    sent = {"name": ["Ann"], "phone": ["18002 07700-900123 (text only)"], "time": [""], "about": [""], "consent": ["yes"]}
    assert [fields for _, fields in Answering.received] == [sent]


# A form that is sent


def test_the_form_is_sent_only_with_consent(form):
    form.page.fill("[name=name]", "Ann")
    form.page.fill("[name=phone]", "01332 000 000")
    press(form, "Next")
    press(form, "Send")
    assert errors(form) == ["Tick the box if you agree. Without it, nothing can be sent."]
    assert Answering.received == []
    form.page.check("[name=consent]")
    press(form, "Send")
    form.page.get_by_role("heading", name="Thank you").wait_for()
    sent = {"name": ["Ann"], "phone": ["01332 000 000"], "time": [""], "about": [""], "consent": ["yes"]}
    assert Answering.received == [("application/x-www-form-urlencoded", sent)]


def test_without_javascript_the_browser_itself_asks_for_consent(open_tab, by_form):
    Answering.received.clear()
    with open_tab(ignore_https_errors=True, java_script_enabled=False) as tab:
        tab.visit(by_form)
        tab.page.fill("[name=name]", "Ann")
        tab.page.fill("[name=phone]", "01332 000 000")
        press(tab, "Send")
        assert tab.page.url == by_form and Answering.received == []
        tab.page.check("[name=consent]")
        press(tab, "Send")
        tab.page.get_by_role("heading", name="Thank you").wait_for()
        assert Answering.received[0][1]["consent"] == ["yes"]


def test_the_policy_lets_the_form_go_to_its_service_alone(form, service):
    policy = form.page.get_attribute("[http-equiv=Content-Security-Policy]", "content")
    assert f"form-action {service.removesuffix('/call-back')};" in policy
    assert "form-action 'none'" in Page(COUNCIL, "index.html").path.read_text(encoding="utf-8")


# What readers are told


@pytest.mark.parametrize("address", ["privacy.html", BY_EMAIL.address])
def test_readers_are_told_what_goes_to_whom(address):
    text = Page(COUNCIL, address).main.text_content()
    assert "email program" in text and "keep" in text


def test_the_provider_s_page_leads_to_it():
    provider = Page(COUNCIL, BY_EMAIL.address.replace("call-back/", "providers/"))
    assert any(link.get("href", "").endswith(BY_EMAIL.address) for link in provider.main.iter("a"))
