package dev.lanewright.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortableRegexTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "  ",
      quoteCharacter = '`',
      value = {
        "abc  abc  abc",
        "\\d+  [0-9]+  [0-9]+",
        "(a|b)+?c  (?:a|b)+c  (?:a|b)+c",
        "a$  a$  a\\Z",
        "\\B  \\B  (?!\\b)",
        ".  [^\\n]  [^\\n]",
        "(?i)k1  [Kk\u212A]1  [Kk\u212A]1",
        "[\\s\\S]  [\\x00-\uDBFF\uDFFF]  [\\x00-\uDBFF\uDFFF]",
        "[^a]  [^a]  [^a]",
        "[a-c-]  [\\-a-c]  [\\-a-c]",
        "\\u{1F600}\\x41\\u00e9  \uD83D\uDE00A\u00e9  \uD83D\uDE00A\u00e9",
        "x{2}y{2,}z{2,3}  x{2}y{2,}z{2,3}  x{2}y{2,}z{2,3}",
        "(?:ab)?  (?:ab)?  (?:ab)?",
        "\\/\\-\\ \\.  \\/- \\.  \\/- \\.",
      })
  void writesOneCanonicalSpelling(String pattern, String canonical, String python) {
    PortableRegex regex = PortableRegex.compile(pattern);
    assertThat(regex.canonical()).isEqualTo(canonical);
    assertThat(regex.python()).isEqualTo(python);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "  ",
      quoteCharacter = '`',
      value = {
        "a(?=b)  3  look-around",
        "(?<n>a)  2  named groups",
        "a(?i)b  3  very start",
        "(a)\\1  5  back-references",
        "\\pL  2  \\p is not portable",
        "a**  3  two quantifiers",
        "a++  3  possessive",
        "a{2  4  {n,m}",
        "a{1001}  7  1000",
        "a{3,2}  7  wrong order",
        "*a  1  nothing to repeat",
        "a)  2  closes no group",
        "(a  3  not closed",
        "[a  3  not closed",
        "[]a]  3  empty class",
        "[[:alpha:]]  2  [:alpha:]",
        "[z-a]  5  wrong order",
        "[\\w-z]  4  cannot start a range",
        "\\A  2  write ^",
        "^*  3  cannot be repeated",
        "a{  3  {n,m}",
        "a]  2  write \\]",
        "\\ud83d\\ude00  7  u{1F600}",
        "((a{1000}){1000}){1000}  1  20,000",
      })
  void refusesTheRestWithPositionAndReason(String pattern, int position, String reason) {
    assertThatThrownBy(() -> PortableRegex.compile(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("at character " + position + ":")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\", "[\\", "(?i", "\\x4", "\\u{110000}", "\\u{", "[a-", "(", "a{", "[^"})
  void refusesPatternsThatEndTooEarly(String pattern) {
    assertThatThrownBy(() -> PortableRegex.compile(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("at character");
  }
}
