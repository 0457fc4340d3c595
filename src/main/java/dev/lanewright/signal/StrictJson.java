package dev.lanewright.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer as JSON by rules that plain Python and JavaScript share: RFC 8259, so no NaN and
 * no Infinity; of equal keys the last wins; numbers are doubles (too large: infinite); values nest
 * at most {@value #MOST_DEPTH} deep.
 *
 * <p>Values are {@code Map}, {@code List}, {@code String}, {@code Double}, {@code Boolean} and
 * null.
 */
final class StrictJson {
  static final int MOST_DEPTH = 100;

  /** The text is not JSON. */
  static final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    NotJson() {
      super("not JSON", null, false, false);
    }
  }

  private final String text;
  private int at;

  private StrictJson(String text) {
    this.text = text;
  }

  /** The value that the whole text is. */
  static @Nullable Object read(String text) throws NotJson {
    var in = new StrictJson(text);
    Object value = in.value(0);
    in.space();
    if (in.at < text.length()) {
      throw new NotJson();
    }
    return value;
  }

  private @Nullable Object value(int depth) throws NotJson {
    space();
    char c = peek();
    if ((c == '{' || c == '[') && depth == MOST_DEPTH) {
      throw new NotJson();
    }
    return switch (c) {
      case '{' -> object(depth + 1);
      case '[' -> array(depth + 1);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object(int depth) throws NotJson {
    var map = new LinkedHashMap<String, @Nullable Object>();
    at++;
    space();
    if (takes('}')) {
      return map;
    }
    do {
      space();
      if (peek() != '"') {
        throw new NotJson();
      }
      String key = string();
      space();
      expect(':');
      map.put(key, value(depth));
      space();
    } while (takes(','));
    expect('}');
    return map;
  }

  private List<@Nullable Object> array(int depth) throws NotJson {
    var list = new ArrayList<@Nullable Object>();
    at++;
    space();
    if (takes(']')) {
      return list;
    }
    do {
      list.add(value(depth));
      space();
    } while (takes(','));
    expect(']');
    return list;
  }

  private String string() throws NotJson {
    var out = new StringBuilder();
    at++;
    while (!takes('"')) {
      char c = peek();
      at++;
      if (c < ' ') {
        throw new NotJson();
      }
      out.append(c == '\\' ? escape() : c);
    }
    return out.toString();
  }

  private char escape() throws NotJson {
    char c = peek();
    at++;
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(simple);
    }
    if (c != 'u' || at + 4 > text.length()) {
      throw new NotJson();
    }
    int code = 0;
    for (int i = 0; i < 4; i++) {
      char h = text.charAt(at++);
      int digit = h < 128 ? Character.digit(h, 16) : -1;
      if (digit < 0) {
        throw new NotJson();
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private @Nullable Object word(String word, @Nullable Object value) throws NotJson {
    if (!text.startsWith(word, at)) {
      throw new NotJson();
    }
    at += word.length();
    return value;
  }

  private Double number() throws NotJson {
    int start = at;
    takes('-');
    if (!takes('0')) {
      digits();
    }
    if (takes('.')) {
      digits();
    }
    if (takes('e') || takes('E')) {
      if (!takes('+')) {
        takes('-');
      }
      digits();
    }
    return Double.valueOf(text.substring(start, at));
  }

  private void digits() throws NotJson {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw new NotJson();
    }
  }

  private void space() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() throws NotJson {
    if (at >= text.length()) {
      throw new NotJson();
    }
    return text.charAt(at);
  }

  private boolean takes(char c) {
    boolean here = at < text.length() && text.charAt(at) == c;
    at += here ? 1 : 0;
    return here;
  }

  private void expect(char c) throws NotJson {
    if (!takes(c)) {
      throw new NotJson();
    }
  }
}
