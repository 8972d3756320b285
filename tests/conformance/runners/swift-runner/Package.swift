// swift-tools-version: 5.9
import PackageDescription

let package = Package(
    name: "Runner",
    platforms: [.macOS(.v12)],
    dependencies: [.package(path: "../../../../sdk-mobile/swift")],
    targets: [.executableTarget(name: "Runner", dependencies: [.product(name: "Wattlane", package: "swift")])]
)
