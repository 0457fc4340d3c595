package dev.lanewright.provider;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the two price books that the field keeps, told apart by their content: genai-prices ({@code
 * data_slim.json}, {@code data.json}) and LiteLLM's {@code model_prices_and_context_window.json}.
 * Entries stream by; unknown fields are ignored, and entries that cannot be used are set aside.
 */
public final class PriceBookReader {
  /** First day of a price to which the book gives no date. */
  public static final LocalDate ALWAYS = LocalDate.EPOCH;

  /** Most entries of a book. */
  static final int MAX_ENTRIES = 100_000;

  private static final long MAX_BYTES = 100_000_000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(MAX_BYTES)
                          .maxNestingDepth(50)
                          .maxStringLength(1_000_000)
                          .build())
                  .build())
          // Entries are read one by one out of the middle of the document.
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<BookEntry> entries = new ArrayList<>();
  private final List<LoadedBook.SetAside> setAside = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final String fileName;

  private PriceBookReader(String fileName) {
    this.fileName = fileName;
  }

  /**
   * Reads a file.
   *
   * @throws PriceBookException where it is no price book or its JSON is broken
   * @throws IOException where the file cannot be read
   */
  public static LoadedBook read(Path file) throws IOException, PriceBookException {
    String name = file.getFileName().toString();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in, name);
    }
  }

  /**
   * Reads a stream, and leaves it open.
   *
   * @param fileName for messages and as the prices' source
   * @throws PriceBookException where it is no price book or its JSON is broken
   */
  public static LoadedBook read(InputStream in, String fileName) throws PriceBookException {
    var reader = new PriceBookReader(fileName);
    try (JsonParser json = MAPPER.createParser(in)) {
      return reader.book(json);
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new PriceBookException(
          "%s: broken JSON%s: %s. Nothing was changed."
              .formatted(
                  fileName,
                  at == null || at.getLineNr() < 1
                      ? ""
                      : " at line " + at.getLineNr() + ", column " + at.getColumnNr(),
                  e.getOriginalMessage()));
    }
  }

  private LoadedBook book(JsonParser json) throws PriceBookException {
    JsonToken first = json.nextToken();
    String format = "LiteLLM";
    if (first == JsonToken.START_ARRAY) {
      format = "genai-prices";
      providers(json);
    } else if (first == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY && key.equals("providers")) {
          format = "genai-prices";
          providers(json);
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
          var book = new LiteLlmEntry(key, fileName);
          take(key, () -> book.read(MAPPER.readTree(json)));
        } else {
          json.skipChildren();
        }
      }
    }
    if (entries.isEmpty()) {
      throw new PriceBookException(
          "%s holds no prices that can be read: expected genai-prices' data_slim.json or LiteLLM's"
                  .formatted(fileName)
              + " model_prices_and_context_window.json"
              + (setAside.isEmpty() ? "." : "; first problem: " + setAside.getFirst()));
    }
    return new LoadedBook(format, entries, setAside);
  }

  private void providers(JsonParser json) throws PriceBookException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        provider(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void provider(JsonParser json) throws PriceBookException {
    String id = "";
    // The id stands before the models in every published version.
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (key.equals("id") && value == JsonToken.VALUE_STRING) {
        id = json.getString();
      } else if (key.equals("models") && value == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          var book = new GenaiEntry(id, fileName);
          take(id + "/?", () -> book.read(MAPPER.readTree(json)));
        }
      } else {
        json.skipChildren();
      }
    }
  }

  private interface Entry {
    BookEntry read() throws Unusable;
  }

  private void take(String name, Entry entry) throws PriceBookException {
    if (entries.size() + setAside.size() >= MAX_ENTRIES) {
      throw new PriceBookException(
          "%s holds more than %,d entries: that is no price book. Nothing was changed."
              .formatted(fileName, MAX_ENTRIES));
    }
    try {
      BookEntry read = entry.read();
      if (seen.add(read.model().name())) {
        entries.add(read);
      } else {
        setAside.add(
            new LoadedBook.SetAside(read.model().name(), "listed twice: the first one was taken"));
      }
    } catch (Unusable e) {
      setAside.add(new LoadedBook.SetAside(e.name() == null ? name : e.name(), e.reason()));
    }
  }
}
