#!/bin/sh
# Writes Sources/Terminal/EmbeddedDescriptions.swift from heed.ti, with the tools of ncurses:
#
#     Tests/TerminalTests/generate-descriptions.sh > Sources/Terminal/EmbeddedDescriptions.swift
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
tic -x -o "$folder" "$(dirname "$0")/heed.ti"

description() {
  TERMINFO=$folder infocmp -x -0 -Q2 "$1" | grep -v '^#' | tr -d '\n'
}

cat <<SWIFT
// Written by Tests/TerminalTests/generate-descriptions.sh; do not edit.
// swift-format-ignore-file

/// The compiled descriptions of terminals that show 24-bit colours, in base 64 as ncurses reads them.
enum EmbeddedDescriptions {
  static let xterm = "$(description heed-xterm)"

  static let tmux = "$(description heed-tmux)"
}
SWIFT
