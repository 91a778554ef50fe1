import ArgumentParser
import LibC
import Manuscript
import Templates

/// The command: `signpost build`, `signpost check`.
///
/// Every command says its name. What ArgumentParser makes of a type's name costs half of the time to start: all commands
/// are named before the words of a call are read, and each time the runtime looks whether a type describes itself.
@main
struct Signpost: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signpost",
    abstract: "Turns factsheets, a route finder and a theme into static websites.",
    discussion: """
      Run it in the folder that holds Content and Theme:

        signpost check        looks for mistakes and writes nothing
        signpost build        writes a site for each edition into Site
        signpost routes       tells about the route finders
        signpost duties       tells how far editions meet the duties of a Local Offer
        signpost style-guide  shows every part of the theme in every state
        signpost rules        lists the rules that content and theme must keep
        signpost fields       lists what each template of a theme is given
        signpost pdf          prints pages as PDF files
        signpost pack         writes an edition as a ZIP file, to pass on
        signpost deploy       takes built sites to a web server
        signpost review       tells which reviews no longer stand, and records new ones
        signpost new          begins a file of the content, filled with what is known
        signpost diff         tells how two editions differ, or what an upgrade changes
        signpost accept       records that your own sections were held against the national ones
        signpost publish-record   keeps the addresses of all pages from ever dying

      It ends with 0 when all is well, 1 when the content or theme holds an error, and 2 when it was called wrongly \
      or a folder cannot be read or written.
      """,
    version: Release.text,
    subcommands: [
      Build.self, Check.self, Routes.self, Rules.self, Fields.self, Duties.self, ReadingTable.self, MakePDF.self,
      Pack.self, Deploy.self, PublishRecord.self, StyleGuide.self, ReviewTexts.self, NewFile.self, Accept.self,
      Compare.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as WorldError {
      Console.error("signpost: \(error.description)")
      LibC.exit(Int32(ExitStatus.world.rawValue))
    } catch let status as ExitStatus {
      LibC.exit(Int32(status.rawValue))
    } catch {
      // The library's own exits: help is not an error; anything else is a usage error.
      let isHelp = exitCode(for: error).isSuccess
      let text = fullMessage(for: error)
      if isHelp { Console.print(text) } else { Console.error(text) }
      LibC.exit(isHelp ? 0 : Int32(ExitStatus.world.rawValue))
    }
  }
}

/// The exit status of the command.
enum ExitStatus: Int, Error {
  /// Errors in the content or theme.
  case content = 1
  /// A usage error, or a failure of the environment.
  case world = 2
}
