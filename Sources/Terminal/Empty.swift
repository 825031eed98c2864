// The first source file of this module replaces this line.
