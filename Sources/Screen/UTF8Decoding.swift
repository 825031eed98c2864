/// Reads bytes as UTF-8 and hands over, in order, each scalar or the bytes that are none.
func decode(bytes: [UInt8], _ body: (Unicode.Scalar?, ArraySlice<UInt8>) -> Void) {
  var parser = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  var position = 0
  while true {
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded):
      body(Unicode.UTF8.decode(encoded), [])
      position += encoded.count
    case .error(let length):
      body(nil, bytes[position..<(position + length)])
      position += length
    case .emptyInput:
      return
    }
  }
}
