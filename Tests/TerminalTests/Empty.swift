// The first test file replaces this line.
