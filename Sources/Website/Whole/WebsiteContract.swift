import Templates

extension ThemeContract {
  /// What the pages of a website require of a theme: what each declares next to the code that makes it.
  public static let allPages = ThemeContract(CommonPages.makers.map { $0 } + parts + pages)

  /// What is around pages, and in several of them.
  private static var parts: [any ThemeClient.Type] {
    [
      PageFrame.self, CommonScripts.self, OverdueNote.self, ReformNote.self, EditionFilling.self, ContactCard.self,
      CouncilNumbers.self,
      ResultRoute.self,
    ]
  }

  /// Pages that all editions have and others make, those of route finders, those that only one edition has, and what
  /// redirects.
  private static var pages: [any ThemeClient.Type] {
    [
      Listing.self, ChecklistPage.self, SearchPage.self, DeadlinesPage.self, DeadlineTablePage.self,
      CouncilClockPage.self, AgreementPage.self,
      ProviderView.self, LawPages.self,
      FinderPages.self, OutlinePage.self, AdvisersPage.self, CallSheetPage.self,
      CouncilPage.self, DutiesPage.self, OfflinePage.self, OfflineWorker.self,
      PackPage.self, MovedPage.self, EditionsIndex.self,
    ]
  }
}
