package dev.lanewright.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Made-up details of a customer and a request. No name, address or account is a real one. */
final class Details {
  private static final List<String> NAMES =
      List.of(
          "Ada", "Bruno", "Chiara", "Dmitri", "Elif", "Farid", "Grete", "Hana", "Ivo", "Jun",
          "Kofi", "Lena", "Mateo", "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Sven", "Tala",
          "Ulla", "Vera", "Wim", "Xenia", "Yusuf", "Zora");
  private static final List<String> CITIES =
      List.of("Lyon", "Graz", "Porto", "Malmö", "Leeds", "Turin", "Kraków", "Ghent", "Bergen");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> PLANS = List.of("Starter", "Team", "Business", "Scale");
  private static final List<String> ERRORS =
      List.of(
          "E1042: amount is not a number",
          "permission denied for workspace",
          "Invalid state parameter",
          "your payment method needs attention",
          "deadlock detected",
          "session expired",
          "signature mismatch",
          "TF-409: version conflict",
          "unexpected end of input",
          "connection reset by peer");
  private static final List<String> LANGUAGES = List.of("python", "java", "go", "ruby", "php");
  private static final List<String> CURRENCIES = List.of("USD", "GBP", "CHF", "SEK", "PLN");
  private static final List<String> STATUSES = List.of("401", "403", "409", "422", "429", "503");

  private Details() {}

  /** Details of a customer with an account. */
  static Map<String, String> of(Random random) {
    var d = new HashMap<String, String>();
    String name = one(NAMES, random);
    int plan = random.nextInt(PLANS.size() - 1);
    d.put("name", name);
    d.put("email", name.toLowerCase(Locale.ROOT) + "@" + number(10, 99, random) + ".example");
    d.put("city", one(CITIES, random));
    d.put("plan", PLANS.get(plan));
    d.put("plan2", PLANS.get(plan + 1));
    d.put("account", "TF-" + number(10_000, 99_999, random));
    d.put("account2", "TF-" + number(10_000, 99_999, random));
    d.put("seats", number(3, 40, random));
    d.put("seats2", number(41, 120, random));
    d.put("currency", one(CURRENCIES, random));
    d.put("year", number(2023, 2026, random));
    d.put("version", number(2, 17, random) + "." + number(0, 9, random));
    d.put("language", one(LANGUAGES, random));
    renew(d, random);
    return d;
  }

  /** Changes what differs from one request of a customer to the next. */
  static void renew(Map<String, String> d, Random random) {
    d.put("month", one(MONTHS, random));
    d.put("date", number(1, 14, random) + " " + one(MONTHS, random));
    d.put("date2", number(15, 28, random) + " " + one(MONTHS, random));
    d.put(
        "time",
        "0%s:%s:%s"
            .formatted(number(1, 9, random), number(10, 59, random), number(10, 59, random)));
    d.put("time2", d.get("time") + "." + number(100, 999, random));
    d.put("invoice", "INV-" + number(100_000, 999_999, random));
    d.put("amount", money(40, 4_000, random));
    d.put("amount2", money(10, 900, random));
    d.put("count", number(120, 4_800, random));
    d.put("count2", number(20, 900, random));
    d.put("row", number(200, 9_000, random));
    d.put("code", number(1_000, 9_999, random));
    d.put("small", number(2, 9, random));
    d.put("small2", number(10, 19, random));
    d.put("small3", number(101, 118, random));
    d.put("status", one(STATUSES, random));
    d.put("error", one(ERRORS, random));
    d.put("request", "req_" + Integer.toHexString(random.nextInt(0x1000_0000, 0x7fff_ffff)));
  }

  private static String money(int from, int to, Random random) {
    return "€" + number(from, to, random) + "." + number(10, 99, random);
  }

  private static String number(int from, int to, Random random) {
    return Integer.toString(from + random.nextInt(to - from + 1));
  }

  private static String one(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
