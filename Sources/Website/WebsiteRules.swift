import Manuscript

/// The rules about the addresses of a site.
public enum WebsiteRules {
  public static let deadAddress = Rule(
    "dead-address", "An address that was published stays a page, or leads to one: people have kept it and passed it on."
  )
  public static let redirectTarget = Rule("redirect-target", "An old address leads to a page that every edition has.")

  public static let searchWords = Rule(
    "search-words", "What search.yaml lets readers find stands in the site; otherwise a word would lead nowhere.")

  public static let all: [Rule] = [deadAddress, redirectTarget, searchWords]
}
