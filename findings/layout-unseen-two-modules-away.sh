#!/usr/bin/env bash
# A program that is built again keeps the old size of a type when what the type is made of has grown in a module two steps away.
#
# Expected: `swift build` compiles again whatever depends on what has changed, so that the program is that of a build from nothing.
# Seen:     C uses a struct of B, which has a stored struct of A. When the one in A gets a second number, A and B are compiled again
#           and C is not, as C names only B and nothing that B says has changed. C goes on with 16 bytes for a value that has 24,
#           so that the second value of an array is read from the middle of the first. After a build from nothing it is 24.
#           With optimisation (`-c release`) this package is built rightly; in a larger one, tests that are compiled with -Onone in
#           a release build were left behind in the same way.
# Versions: Swift 6.3.1 (SwiftPM of the same toolchain), Linux x86_64; seen on 1 December 2026.
# What it means: after a change of what a type stores, tests of modules further away may fail, or pass, for nothing until their folders
#           in .build are removed.
#
# Needs: Swift. Ends with 0 while the behaviour is as described, and with 1 otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
swift --version 2>/dev/null | head -n 1
cd "$folder"
mkdir -p Sources/{A,B,C}
cat >Package.swift <<'SWIFT'
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "three",
  targets: [
    .target(name: "A"), .target(name: "B", dependencies: ["A"]),
    .executableTarget(name: "C", dependencies: ["B"]),
  ])
SWIFT
echo 'public struct Inner { var one = 1; public init() {} }' >Sources/A/A.swift
printf 'import A\n\npublic struct Outer { let inner = Inner(); public let last = 7; public init() {} }\n' >Sources/B/B.swift
printf 'import B\n\nprint(MemoryLayout<Outer>.size)\n' >Sources/C/main.swift

size() {
  swift build >/dev/null 2>&1
  .build/debug/C
}

first=$(size)
# What changed is told by the time of a file, which some systems keep in whole seconds.
sleep 2
echo 'public struct Inner { var one = 1; var two = 2; public init() {} }' >Sources/A/A.swift
again=$(size)
rm -rf .build
anew=$(size)
echo "size of the struct in C: $first at first, $again built again, $anew from nothing"
[[ "$first $again $anew" == "16 16 24" ]]
