import Guidance
import TestSites
import Testing

/// Letters that readers fill in.
struct LetterTests {
  private func read(_ body: String, fields: String = "{id: name, label: Your name, kind: text}") throws -> SiteRun {
    try Site.read([
      "law.yaml": "act:\n  title: The Act\n  address: https://www.example.org/act\n",
      "letters/ask.md": """
      ---
      title: Ask
      summary: S.
      when: Today.
      to: The council.
      after: Wait.
      subject: A request
      law: ["law:act"]
      fields:
        - \(fields)
      sources: [The Act]
      reviewed: 2026-11-21
      ---
      \(body)
      """,
    ])
  }

  @Test("A placeholder becomes a blank that says what belongs there")
  func blank() throws {
    let run = try read("I am [[name]].")
    #expect(run.report == "")
    #expect(
      run.guidance?.letters.first?.body.html
        == "<p>I am <span class=\"letter__blank\" data-field=\"name\">[Your name]</span>.</p>\n")
  }

  @Test("Words of fields are escaped, and a choice shows its options")
  func escaping() throws {
    let run = try read(
      "I am [[who]].", fields: "{id: who, label: Who?, kind: choice, optional: true, choices: [\"a <b>\", \"c & d\"]}")
    #expect(run.report == "")
    #expect(run.guidance?.letters.first?.body.html.contains("data-optional>[a &lt;b&gt; / c &amp; d]<") == true)
  }

  @Test("The day on which the letter is written needs no field")
  func today() throws {
    let run = try read("[[today]]: [[name]]")
    #expect(run.report == "")
    #expect(run.guidance?.letters.first?.body.html.contains("data-field=\"today\"") == true)
  }

  @Test(
    "Placeholders that are misspelt, do not end, or are split are reported where they are",
    arguments: [
      ("[[name]] [[nane]]", ":14:10", "did you mean '[[name]]'?"), ("[[name]] [[", ":14:10", "close it"),
      ("[[name]]\nÉa [[na\nme]]", ":15:4", "close it"), ("[[name]] [[ name]]", ":14:10", "did you mean"),
      ("[[name]] [[]]", ":14:10", "add it"),
    ])
  func faults(body: String, place: String, help: String) throws {
    let run = try read(body)
    #expect(run.report.contains("[letter-placeholder]") && run.report.contains(place) && run.report.contains(help))
    #expect(run.guidance == nil)
  }

  @Test("A field that the letter does not show is reported at its id")
  func unused() throws {
    #expect(try read("Hello.").report.contains("the letter does not show the field 'name'"))
  }
}
