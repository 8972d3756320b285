// swift-tools-version: 5.9
import Foundation
import PackageDescription

// Rust's part of it: from an XCFramework on Apple's systems, elsewhere from the library that sdk-mobile/swift/build lays beside its header.
let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
let framework = "WattlaneFFI.xcframework"
let rust: Target = FileManager.default.fileExists(atPath: "\(here)/\(framework)")
    ? .binaryTarget(name: "WattlaneFFI", path: framework)
    : .systemLibrary(name: "WattlaneFFI", path: "native")

let package = Package(
    name: "Wattlane",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "Wattlane", targets: ["Wattlane"])],
    targets: [
        rust,
        .target(
            name: "Wattlane",
            dependencies: ["WattlaneFFI"],
            linkerSettings: [.unsafeFlags(["-L\(here)/native", "-Xlinker", "-rpath", "-Xlinker", "\(here)/native"], .when(platforms: [.linux]))]
        ),
        .testTarget(name: "WattlaneTests", dependencies: ["Wattlane"]),
    ]
)
