import ArgumentParser
import LibC
import Manuscript
import Website

/// Takes built sites to where readers get them.
struct Deploy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deploy",
    abstract: "Takes built sites to a web server, through rsync or rclone.",
    discussion: """
      Sends what has changed since the last time: first what pages load, then the pages; what the sites no longer have is \
      removed last. So no page is ever without what it loads, and if it ends half-way, a second run finishes it. What \
      others have put at the target stays; and where there was no site of Signpost's yet, nothing else may be.

      The target is a folder, a folder on another machine (host:/path), an rsync server (rsync://host/module/path), or a \
      remote that rclone knows (remote:bucket/path). 'rclone config' makes one, such as a bucket of S3, whose files then \
      have the right Content-Type and Cache-Control.

      Example: signpost deploy Site/leeds www.example.gov.uk:/var/www/send
      Example: signpost deploy Site storage:our-bucket --dry-run
      """)

  @Argument(help: ArgumentHelp("The folder of a build, such as Site; or of one edition in it.", valueName: "folder"))
  var folder: String

  @Argument(help: ArgumentHelp("Where to take it.", valueName: "target"))
  var target: String

  @Flag(help: "Tell what would be sent and removed, and do nothing.")
  var dryRun = false

  func run() throws {
    let sites = try FinishedSites(folder)
    let lock = try sites.lock()
    if !sites.others.isEmpty {
      let names = sites.others.joined(separator: ", ")
      Console.error("Not deployed, as the last build did not make them: \(names).")
    }
    let scratch = try ScratchFolder.make()
    defer { try? FolderTree.remove(scratch) }
    let (carrier, name) = try carrier(scratch: scratch, from: sites.folder)
    let deployment = Deployment(sites, with: carrier, to: target, scratch: scratch)
    Console.progress("Comparing with \(target) …")
    let plan = try deployment.plan()
    Console.endProgress()
    let all = sites.sites.reduce(sites.hasIndex ? 1 : 0) { $0 + $1.paths.count }
    let editions = sites.sites.count == 1 ? "1 edition" : "\(sites.sites.count) editions"
    let head = "\(editions) to \(target) with \(name)"
    if dryRun {
      Self.list("would send", plan.changed)
      Self.list("would remove", plan.gone)
      Console.print(
        "\(head): \(plan.changed.count) of \(all) files to send, \(plan.gone.count) to remove; nothing was done")
    } else if plan.isEmpty {
      Console.print("\(head): all \(all) files are there as they should be")
    } else {
      try deployment.carryOut(plan) { Console.progress($0) }
      Console.endProgress()
      Console.print("\(head): \(plan.changed.count) of \(all) files sent, \(plan.gone.count) removed")
    }
    _ = consume lock
  }

  /// What takes the files there, and its name.
  private func carrier(scratch: String, from source: String) throws -> (any Carrier, String) {
    let path = ChildProcess.environment["PATH"] ?? ""
    let rclone = ExternalTool("rclone", searchPath: path, scratch: scratch)
    let target = try DeployTarget(target) { () throws(WorldError) in try rclone.map(Rclone.remotes) ?? [] }
    switch target {
    case .rclone(let place):
      // Without it, it would have named no remotes.
      guard let rclone else { throw Self.missing("rclone") }
      return (Rclone(rclone, to: place), "rclone")
    case .rsync(let place):
      if let local = target.local { try Self.check(local, apartFrom: source) }
      guard let rsync = ExternalTool("rsync", searchPath: path, scratch: scratch) else { throw Self.missing("rsync") }
      return (Rsync(rsync, to: place), "rsync")
    }
  }

  private static func missing(_ name: String) -> WorldError {
    WorldError("'\(name)' is not on this machine. Install it: on Debian, with 'apt install \(name)'.")
  }

  /// Refuses a folder of this machine that holds the sites, or lies in them.
  private static func check(_ local: String, apartFrom source: String) throws(WorldError) {
    guard let place = FileBytes.realPath(local) else { return }
    if "\(source)/".hasPrefix(place == "/" ? "/" : "\(place)/") || "\(place)/".hasPrefix("\(source)/") {
      throw WorldError("'\(local)' and the sites lie in one another. Deploy to another folder.")
    }
  }

  /// Prints the first few of some paths.
  private static func list(_ what: String, _ paths: [String]) {
    let most = 20
    for path in paths.prefix(most) { Console.print("\(what) \(path)") }
    if paths.count > most { Console.print("and \(paths.count - most) more") }
  }
}
