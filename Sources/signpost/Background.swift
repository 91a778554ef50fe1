import Dispatch

/// Work on another thread, with a result to wait for.
struct Background<Result: Sendable>: Sendable {
  private final class Box: @unchecked Sendable {
    // Written before the semaphore is signalled, and read after waiting for it.
    var result: Result?
  }

  private let box = Box()
  private let isDone = DispatchSemaphore(value: 0)
  private let work: @Sendable () -> Result

  /// Starts the work.
  init(_ work: @escaping @Sendable () -> Result) {
    self.work = work
    let (box, isDone) = (box, isDone)
    DispatchQueue.global().async {
      box.result = work()
      isDone.signal()
    }
  }

  /// Waits for the work to end; may be called once.
  func result() -> Result {
    isDone.wait()
    return box.result ?? work()
  }
}
