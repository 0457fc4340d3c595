package dev.lanewright.store;

import dev.lanewright.evalset.Sample;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prepared statements that put samples and texts of answers on disk. */
final class SampleInserts implements AutoCloseable {
  /** The field in which a file names the lane that a sample must take. */
  private static final String PIN = "pin";

  private final Packer packer = new Packer();
  private final Dictionary fields;
  private final PreparedStatement plain;
  private final PreparedStatement full;
  private final PreparedStatement text;
  private final PreparedStatement pin;

  SampleInserts(Connection c, Dictionary fields) throws SQLException {
    this.fields = fields;
    // Most samples have nothing but these: binding a column costs as much as storing it.
    plain =
        c.prepareStatement(
            "INSERT INTO sample (id, category, hash, facts, fields, key, request)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
    full =
        c.prepareStatement(
            "INSERT OR REPLACE INTO sample (id, category, hash, facts, fields, key, request,"
                + " messages, conversation, expected_format, reference)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    text = c.prepareStatement("INSERT OR REPLACE INTO answer_text VALUES (?, ?, ?, ?, ?)");
    // A pin set by hand stands.
    pin = c.prepareStatement("INSERT OR IGNORE INTO pin VALUES (?, ?)");
  }

  /**
   * Puts a sample.
   *
   * @param category its code, or -1
   * @param replace whether its row may exist
   */
  void put(long id, Draft draft, int category, long hash, boolean replace) throws SQLException {
    Sample s = draft.sample();
    String alone = MessageJson.alone(s.messages());
    boolean simple =
        !replace
            && alone != null
            && s.conversation() == null
            && s.expectedFormat() == null
            && s.reference() == null;
    PreparedStatement p = simple ? plain : full;
    p.setLong(1, id);
    if (category < 0) {
      p.setNull(2, Types.INTEGER);
    } else {
      p.setInt(2, category);
    }
    p.setLong(3, hash);
    p.setBytes(4, draft.answers.isEmpty() ? null : Facts.pack(packer, draft.answers));
    p.setBytes(5, Fields.pack(packer, s.fields(), fields::code));
    p.setString(6, s.key());
    p.setString(7, alone);
    if (!simple) {
      p.setString(8, alone != null || s.messages().isEmpty() ? null : json(s));
      p.setString(9, s.conversation());
      p.setString(10, s.expectedFormat());
      p.setString(11, s.reference());
    }
    p.executeUpdate();
    if (s.fields().get(PIN) instanceof String lane && !lane.isBlank()) {
      pin.setLong(1, id);
      pin.setString(2, lane.strip());
      pin.executeUpdate();
    }
    texts(id, draft.answers, draft.stored);
  }

  private static @Nullable String json(Sample s) {
    return MessageJson.write(s.messages());
  }

  private void texts(long id, List<Recorded> answers, int from) throws SQLException {
    for (int i = from; i < answers.size(); i++) {
      Recorded r = answers.get(i);
      if (r.answer().text() != null || r.answer().error() != null) {
        text.setLong(1, id);
        text.setInt(2, r.model());
        text.setInt(3, r.repeat());
        text.setString(4, r.answer().text());
        text.setString(5, r.answer().error());
        text.executeUpdate();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    plain.close();
    full.close();
    text.close();
    pin.close();
  }
}
