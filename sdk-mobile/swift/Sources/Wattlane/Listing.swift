/// All that a list has, item after item; ``pages`` gives it page by page. Each loop asks anew, and a page is only asked for when the one before it has
/// been used up.
public struct Listing<Element: Sendable>: AsyncSequence, Sendable {
    /// Page after page, to the last.
    public let pages: Pages

    init(open: @escaping @Sendable () throws -> @Sendable () async throws -> [Element]?) {
        pages = Pages(open: open)
    }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(pages: pages.makeAsyncIterator())
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        var pages: Pages.AsyncIterator
        var page: ArraySlice<Element> = []

        public mutating func next() async throws -> Element? {
            while page.isEmpty {
                guard let next = try await pages.next() else { return nil }
                page = next[...]
            }
            return page.removeFirst()
        }
    }

    /// See ``Listing/pages``.
    public struct Pages: AsyncSequence, Sendable {
        public typealias Element = [Listing.Element]
        let open: @Sendable () throws -> @Sendable () async throws -> Element?

        public func makeAsyncIterator() -> AsyncIterator {
            do {
                return AsyncIterator(pull: try open())
            } catch {
                return AsyncIterator(pull: { throw error })
            }
        }

        public struct AsyncIterator: AsyncIteratorProtocol {
            let pull: @Sendable () async throws -> Element?

            public mutating func next() async throws -> Element? {
                try await pull()
            }
        }
    }
}
