/// The kinds of text that can break a screen, deceive a reader or be taken for a command.
///
/// Reliability, section 3: what a terminal obeys, what it draws in other places than it says, what
/// nobody sees, what looks like something else, and what other programs take for their own language.
public enum AwkwardClass: String, CaseIterable, Sendable {
  // What a terminal obeys.
  case nul, bell, backspace, tab, lineFeed, verticalTab, carriageReturn, shiftOut, escape, delete
  case controlSequence, operatingSystemCommand, clipboardCommand, hyperlink, deviceControl
  case applicationCommand, c1Control, c1Sequence, lineSeparator
  // What turns the writing around.
  case bidiOverride, bidiIsolate, bidiMark, rightToLeft
  // What nobody sees.
  case zeroWidth, joiner, byteOrderMark, softHyphen, tag, variationSelector, filler, otherSpace
  case annotation, noncharacter, privateUse
  // What takes other columns than it has characters.
  case wide, emoji, flag, combining, loneMark, syllable
  // What looks like something else.
  case lookAlike, normalization, writtenEscape
  // What other programs take for their own.
  case markup
}
