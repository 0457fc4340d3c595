package dev.lanewright.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts fields of a sample beside, or in place of, those it has. */
final class FieldEffect extends Effect {
  private final long sample;
  private final Map<String, Object> values;

  FieldEffect(long sample, Map<String, Object> values) {
    this.sample = sample;
    this.values = new LinkedHashMap<>(values);
  }

  @Override
  void apply(LedgerBatch batch) throws SQLException {
    byte[] packed = batch.bytes("SELECT fields FROM sample WHERE id = ?", sample);
    if (packed == null) {
      return;
    }
    Dictionary names = batch.names("field", Ids.evalSet(sample));
    var fields = SampleRows.fields(packed, names.names());
    fields.putAll(values);
    batch.update(
        "UPDATE sample SET fields = ? WHERE id = ?",
        Fields.pack(batch.packer, fields, names::code),
        sample);
  }
}
