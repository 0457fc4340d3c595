package dev.lanewright.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileAskTest {
  @ParameterizedTest
  @CsvSource({
    "support-desk.html, support-desk.html",
    "../../.bashrc, --..-.bashrc",
    "/etc/passwd, -etc-passwd",
    ".hidden.csv, -hidden.csv",
    "C:\\temp\\x.csv, C-temp-x.csv",
    "a\u202Efdp.exe, a-fdp.exe",
  })
  void aProposedNameStaysInTheFolder(String asked, String proposed) {
    assertThat(FileAsk.save("Save", "File", asked).name()).isEqualTo(proposed);
  }
}
