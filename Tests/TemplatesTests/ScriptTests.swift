import Foundation
import Manuscript
import Templates
import TestSites
import Testing

/// Scripts of a theme, as a site has them.
struct ScriptTests {
  /// What a script becomes.
  private func compact(_ script: String) throws -> String {
    let run = try SiteRun(SiteFolder(with: ["finder"], texts: ["Theme/scripts/route-finder.js": script]))
    #expect(run.report == "")
    return run.page("assets/route-finder.js")
  }

  @Test(
    "Lines of comments and white space that cannot matter are removed, and nothing else",
    arguments: [
      ("// why\n'use strict';\n", "'use strict';\n"),
      ("let a = 1; // one\n  let b = a / 2;\n", "let a = 1; // one\nlet b = a / 2;\n"),
      ("/* two\n lines */ const x = /* in */ y;", "const x = /* in */ y;\n"),
      ("/*/ x(); */ y ( );", "y();\n"),
      ("x(); /* it's\n // two */ y();", "x(); /* it's\n // two */ y();\n"),
      ("a.split(/  +/);\n  b( c, d );", "a.split(/  +/);\nb(c,d);\n"),
      ("let a = 1\n  let b = 2\n  ;[a, b].map(c)\n", "let a=1\nlet b=2\n;[a,b].map(c)\n"),
      ("const f = () => {\r\n  x();\r\n}\r\nf()", "const f=()=>{x();}\nf()\n"),
      ("say(`one\n  // two\n`);\n", "say(`one\n  // two\n`);\n\n"),
      ("say('one \\\n  // two');", "say('one \\\n  // two');\n"),
      ("a + +b - -c + d++ + ++e;", "a+ +b- -c+d++ + ++e;\n"),
      ("say('a  \\' c', \"d  e\");", "say('a  \\' c',\"d  e\");\n"),
      ("say('a // b', \"d /* e\");\n  x( );", "say('a // b', \"d /* e\");\n  x( );\n"),
      ("say(`f  ${ g } // h` );", "say(`f  ${ g } // h` );\n"),
      ("return new Thing;\n\n  throw 0;\n", "return new Thing;throw 0;\n"),
      ("const { a, ...b } = c;", "const{a,...b}=c;\n"),
      ("if (é in $) return;", "if(é in $)return;\n"),
      ("// one\nsay('a ` b');\n  // two\n", "say('a ` b');\n"),
      ("// one\nsay(/'`/, `\n// two\n`);", "// one\nsay(/'`/, `\n// two\n`);\n"),
      ("/* no end", "\n"),
      ("'no end", "'no end\n"),
    ])
  func texts(script: String, expected: String) throws {
    #expect(try compact(script) == expected)
  }

  private func scripts(_ run: SiteRun) -> [String]? {
    run.sites["england"]?.plainPaths.filter { $0.hasSuffix(".js") }
  }

  @Test("A script that no page uses is not in a site")
  func unused() throws {
    let run = try SiteRun(SiteFolder(with: ["finder"], texts: ["Theme/scripts/x.js": "x;\n"]))
    #expect(run.report == "")
    #expect(
      scripts(run) == [
        "assets/answers-group.js", "assets/copy.js", "assets/link-maker.js", "assets/overdue.js",
        "assets/read-aloud.js",
        "assets/route-finder.js", "assets/search-field.js", "assets/search-words.js", "assets/search.js",
        "assets/shared.js", "assets/slips.js",
        "assets/take-away-words.js", "assets/take-away.js", "assets/told.js",
        "offline.js", "search-index.js", "search/0.js", "search/1.js", "way/journeys.js",
      ])
    #expect(
      try scripts(SiteRun(SiteFolder(texts: [:])))
        == [
          "assets/search-field.js", "assets/search-words.js", "assets/search.js", "assets/slips.js", "offline.js",
          "search-index.js",
          "search/0.js", "search/1.js",
        ])
  }

  @Test(
    "A script outside its folder is reported", arguments: ["x.js", "styles/x.js", "scripts/a/x.js", "scripts/x.ts"])
  func stray(path: String) throws {
    let run = try SiteRun(SiteFolder(texts: ["Theme/\(path)": "x;\n"]))
    #expect(run.diagnostics.all.map(\.rule) == [TemplateRules.strayThemeFile])
  }

  @Test("No script of the theme uses the device's day: days are London's, or come from the data")
  func londonsDay() throws {
    let scripts = Repository.files(below: Repository.theme).filter { $0.hasSuffix(".js") }
    #expect(scripts.contains("scripts/days.js") && scripts.contains("parts/tracker/tracker.js"))
    for path in scripts {
      let text = try #require(Repository.text("\(Repository.theme)/\(path)"))
      for call in ["getDate(", "getDay(", "getMonth(", "getFullYear(", "getHours(", "toDateString(", "setHours("] {
        #expect(!text.contains(call), "\(path): \(call)")
      }
      for call in ["toLocaleDateString(", "toLocaleTimeString(", "DateTimeFormat("] {
        for rest in text.components(separatedBy: call).dropFirst() {
          #expect(rest.prefix { $0 != ")" }.contains("timeZone: '"), "\(path): \(call)")
        }
      }
      #expect(!text.contains("toLocaleString("), "\(path)")
    }
  }
}
