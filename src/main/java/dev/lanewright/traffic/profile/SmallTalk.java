package dev.lanewright.traffic.profile;

import java.util.Set;

/**
 * Requests that look like a greeting, thanks or a goodbye: at most {@value #LONGEST} characters,
 * and every word one of a short list in nine languages. A rule of thumb, not a classifier.
 */
public final class SmallTalk {
  /** Longest request that is looked at. */
  public static final int LONGEST = 60;

  private static final Set<String> WORDS =
      Set.of(
          ("hi hello hey heya yo hiya greetings good morning afternoon evening night day there all"
               + " everyone team thanks thank thx ty you so very much many a lot again bye goodbye"
               + " cheers ok okay great cool perfect awesome nice how are doing see have one hallo"
               + " guten tag morgen abend danke vielen dank schön tschüss servus moin hola buenos"
               + " buenas días dias tardes noches gracias muchas adiós adios bonjour bonsoir salut"
               + " merci beaucoup ciao buongiorno buonasera grazie mille olá ola bom dia boa tarde"
               + " noite obrigado obrigada hej tack hei takk moi kiitos dzień dobry cześć dziękuję"
               + " привет спасибо здравствуйте")
              .split(" "));

  private SmallTalk() {}

  /** Whether a request's text looks like it. */
  public static boolean is(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return false;
    }
    boolean any = false;
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && from < 0) {
        from = i;
      } else if (!letter && from >= 0) {
        if (!WORDS.contains(text.substring(from, i).toLowerCase(java.util.Locale.ROOT))) {
          return false;
        }
        any = true;
        from = -1;
      }
      if (i < text.length() && Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return any;
  }
}
