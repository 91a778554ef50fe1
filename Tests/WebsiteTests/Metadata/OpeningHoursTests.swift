import Testing
import Website

/// Opening hours given in words, in machine-readable form.
struct OpeningHoursTests {
  @Test("Days and times in the one accepted form are understood")
  func understood() throws {
    let week = try #require(OpeningHours("Monday to Friday, 9am to 6pm"))
    #expect(week.days == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
    #expect([week.opens, week.closes] == ["09:00", "18:00"])
    #expect(OpeningHours("Monday to Friday, 9am to 6pm.") == week)
    let day = try #require(OpeningHours("Saturday, 9.30am to 12.05pm"))
    #expect(day.days == ["Saturday"])
    #expect([day.opens, day.closes] == ["09:30", "12:05"])
    #expect(OpeningHours("Sunday, 12am to 1am")?.opens == "00:00")
  }

  @Test(
    "Anything else is left out",
    arguments: [
      "", "Day and night", "Monday to Friday", "9am to 6pm", "Monday to Friday, 9am to 6pm, not on bank holidays",
      "Friday to Monday, 9am to 6pm", "Monday to Monday, 9am to 6pm", "Mon to Fri, 9am to 6pm",
      "Monday to Friday, 9 to 6pm", "Monday to Friday, 6pm to 9am", "Monday to Friday, 9am to 9am",
      "Monday to Friday, 13pm to 14pm", "Monday to Friday, 0am to 6pm", "Monday to Friday, 9.5am to 6pm",
      "Monday to Friday, 9.60am to 6pm", "Monday to Friday,9am to 6pm", "Monday to Friday, 9am to 6pm..",
      "Monday to Friday to Sunday, 9am to 6pm", "Monday to Friday, ٩am to 6pm", "<b>Monday</b>, 9am to 6pm",
    ])
  func refused(words: String) { #expect(OpeningHours(words) == nil) }
}
