package dev.lanewright.traffic.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  /** Invented values in the forms that the services publish. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-proj-Ab12Cd34Ef56Gh78Ij90Kl12",
        "sk-ant-api03-Ab12Cd34Ef56Gh78Ij90",
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_0123456789abcdefghijABCDEFGHIJ012345",
        "github_pat_11ABCDEFG0123456789abcdef",
        "glpat-Ab12Cd34Ef56Gh78Ij90",
        "xoxb-123456789012-abcdefABCDEF",
        "AIzaSyA0123456789abcdefghijklmnopqrstuv",
        "gsk_Ab12Cd34Ef56Gh78Ij90Kl",
        "hf_Ab12Cd34Ef56Gh78Ij90KlMnOpQrSt",
        "sk_live_Ab12Cd34Ef56Gh78",
        "SG.Ab12Cd34Ef56Gh78Ij90.Kl12Mn34Op56Qr78St90",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N",
        "Bearer 0123456789abcdef0123",
        "password: hunter2hunter2",
        "api_key=0123456789abcdef",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIEow+/=\nAbCd\n-----END RSA PRIVATE KEY-----"
      })
  void takesKeysOut(String key) {
    var redactor = new Redactor();
    String text = redactor.text("before " + key + " after");

    assertThat(text).isEqualTo("before [key] after");
    assertThat(redactor.counts()).containsEntry(Kind.KEY, 1L);
  }

  @ParameterizedTest
  @CsvSource({
    "ada.l+x@mail.example.co.uk, [email]",
    "4111 1111 1111 1111, [card]",
    "378282246310005, [card]",
    "+49 (0)30 1234567, [phone]",
    "+1-202-555-0147, [phone]",
    "(202) 555-0147, [phone]",
    "202-555-0147, [phone]",
    "030 12345678, [phone]",
    "0044 20 7946 0958, [phone]"
  })
  void takesPersonalDataOut(String value, String mark) {
    assertThat(new Redactor().text("it is " + value + ", thanks"))
        .isEqualTo("it is " + mark + ", thanks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order 4111 1111 1111 1112 is no card",
        "2026-11-26 and 12:30, 3.14159, 1,000,000 rows",
        "version 1.2.3, invoice 123456, id 550e8400-e29b-41d4-a716-446655440000",
        "the task-risk-taking sk-8 ask-me",
        "me@home and @everyone"
      })
  void leavesOtherTextAlone(String text) {
    var redactor = new Redactor();
    assertThat(redactor.text(text)).isEqualTo(text);
    assertThat(redactor.counts().values()).containsOnly(0L);
  }

  /** Values of ISO/IEC 7812-1 as its tutorials give them, and their neighbours. */
  @Test
  void checksCardNumbersAsLuhnDoes() {
    assertThat(Redactor.luhn("79927398713")).isTrue();
    for (int last = 0; last < 10; last++) {
      assertThat(Redactor.luhn("7992739871" + last)).isEqualTo(last == 3);
    }
    assertThat(Redactor.luhn("0000000000000")).isFalse();
  }

  @Test
  void staysFastOnHostileText() {
    String hostile = "a@".repeat(50_000) + "1 ".repeat(50_000) + "-----BEGIN PRIVATE KEY-----";
    assertThat(new Redactor().text(hostile)).isNotEmpty();
  }
}
