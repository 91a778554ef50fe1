import Templates

extension ThemeContract {
  /// What the pages of a website ask of a theme: what each declares beside the code that makes it.
  public static let website = ThemeContract([
    // What stands around pages, and in several of them.
    PageFrame.self, OverdueNote.self, EditionFilling.self, ContactCard.self,
    // Pages of one text, and lists of pages.
    TextPages.self, ChecklistPage.self, ListPages.self, SearchPage.self, LetterPages.self, DeadlinesPage.self,
    DeadlineTablePage.self, AgreementPage.self,
    // Route finders.
    FinderPages.self, ResultRoute.self, OutcomePages.self, OutlinePage.self, AdvisersPage.self, CallSheetPage.self,
    // What is looked up.
    ReferencePages.self, ProviderView.self, LawPages.self, FindCouncilPage.self, CouncilPages.self,
    CouncilNumbers.self, CallBackPage.self,
    // What an edition has alone, and what leads elsewhere.
    CouncilPage.self, DutiesPage.self, OfflinePage.self, OfflineWorker.self, PackPage.self, MovedPage.self,
  ])
}
