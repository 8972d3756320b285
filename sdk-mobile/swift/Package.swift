// swift-tools-version: 5.9
import Foundation
import PackageDescription

// Rust's part of it: from an XCFramework on Apple's systems, elsewhere from the library that sdk-mobile/swift/build lays beside its header.
let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
let framework = "WattlaneFFI.xcframework"
let released = FileManager.default.fileExists(atPath: "\(here)/\(framework)")
let rust: Target = released
    ? .binaryTarget(name: "WattlaneFFI", path: framework)
    : .systemLibrary(name: "WattlaneFFI", path: "native")
// A package with flags of its own is refused where it is asked for by version: with the XCFramework it has none.
let beside = ["-L\(here)/native", "-Xlinker", "-rpath", "-Xlinker", "\(here)/native"]
let linked: [LinkerSetting] = released ? [] : [.unsafeFlags(beside, .when(platforms: [.linux]))]

let package = Package(
    name: "Wattlane",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "Wattlane", targets: ["Wattlane"])],
    targets: [
        rust,
        .target(name: "Wattlane", dependencies: ["WattlaneFFI"], linkerSettings: linked),
        .testTarget(name: "WattlaneTests", dependencies: ["Wattlane"]),
    ]
)
