package dev.lanewright.signal;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses a text's language: by its script, and where that is Latin by its commonest words. */
final class Languages {
  private static final Map<UnicodeScript, String> BY_SCRIPT =
      Map.ofEntries(
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.CYRILLIC, "ru"),
          Map.entry(UnicodeScript.ARABIC, "ar"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.GREEK, "el"));

  private record Words(String language, Set<String> commonest) {
    static Words of(String language, String words) {
      return new Words(language, Set.of(words.split(" ")));
    }
  }

  private static final List<Words> LATIN =
      List.of(
          Words.of("en", "the of and to is you that it for are what how my with this can on i"),
          Words.of("de", "der die das und ist nicht ich ein eine zu mit wie was für auf den mein"),
          Words.of("fr", "le la les et est une des je pas que pour dans vous mon comment avec"),
          Words.of("es", "el los las es una que por para con mi cómo no del como está y se"),
          Words.of("it", "il di che è un per non con sono mi come della una gli ho questo"),
          Words.of("pt", "o os não uma que para com meu como do da em é um por está eu"),
          Words.of("nl", "het een van en is niet ik dat op te voor met hoe wat mijn zijn"));

  private Languages() {}

  /** ISO 639-1 code; {@code en} for Latin script without a common word; null without letters. */
  static @Nullable String of(String text) {
    var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    UnicodeScript most =
        letters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
    if (most == null) {
      return null;
    }
    boolean kana =
        Stream.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA).anyMatch(letters::containsKey);
    if (most == UnicodeScript.HAN && kana) {
      return "ja";
    }
    return most == UnicodeScript.LATIN ? latin(text) : BY_SCRIPT.get(most);
  }

  private static String latin(String text) {
    Set<String> words =
        new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
    String best = "en";
    long most = 0;
    for (Words w : LATIN) {
      long found = w.commonest.stream().filter(words::contains).count();
      if (found > most) {
        most = found;
        best = w.language;
      }
    }
    return best;
  }
}
