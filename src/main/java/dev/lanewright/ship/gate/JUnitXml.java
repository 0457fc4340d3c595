package dev.lanewright.ship.gate;

import dev.lanewright.engine.gate.GateScope;
import dev.lanewright.engine.gate.NonInferiority;
import dev.lanewright.engine.gate.Ruling;
import dev.lanewright.engine.verdict.VerdictGate;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A gate's result as JUnit XML: one case for the whole, one per category, one for the judges. */
public final class JUnitXml {
  private JUnitXml() {}

  /** The document. Categories that do not decide are skipped where they would fail. */
  public static String of(GateReport report) {
    var text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      new Suite(report, out).write();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private record Suite(GateReport report, XMLStreamWriter out) {
    void write() throws XMLStreamException {
      var tests = report.tests();
      int cases = 1 + tests.categories().size() + (report.judges() == null ? 0 : 1);
      int failures = fails(tests.overall().ruling());
      boolean every = report.settings().scope() == GateScope.EVERY_CATEGORY;
      for (NonInferiority t : tests.categories()) {
        failures += every ? fails(t.ruling()) : 0;
      }
      failures += report.judges() == null ? 0 : fails(Gate.ofJudges(report.judges()));
      long skipped =
          every ? 0 : tests.categories().stream().filter(t -> t.ruling() != Ruling.SHIPS).count();
      out.writeStartElement("testsuite");
      out.writeAttribute("name", clean("lanewright gate: " + report.policy().name()));
      out.writeAttribute("tests", Integer.toString(cases));
      out.writeAttribute("failures", Integer.toString(failures));
      out.writeAttribute("errors", "0");
      out.writeAttribute("skipped", Long.toString(skipped));
      test("overall", tests.overall(), true, true);
      for (NonInferiority t : tests.categories()) {
        test("category " + t.name(), t, every, false);
      }
      if (report.judges() != null) {
        judges(report.judges());
      }
      out.writeEndElement();
    }

    /** Of a case, since Surefire's schema has none of a suite. */
    private void words() throws XMLStreamException {
      out.writeStartElement("system-out");
      out.writeCharacters(
          clean(report.verdict().headline() + ". " + report.verdict().explanation()));
      for (Check check : report.checks()) {
        out.writeCharacters(
            clean("\n" + check.state().name().toLowerCase(Locale.ROOT) + ": " + check.words()));
      }
      out.writeEndElement();
    }

    private void test(String name, NonInferiority t, boolean decides, boolean told)
        throws XMLStreamException {
      begin(name);
      if (t.ruling() != Ruling.SHIPS) {
        String words =
            "%s points (%s) on %s pairs, margin %s%s"
                .formatted(
                    Say.points(t.change().value()),
                    Say.pointsRange(t.change()),
                    Say.count(t.pairs()),
                    Say.margin(t.margin()),
                    t.more() > 0 ? "; needs about " + Say.about(t.more()) + " more samples" : "");
        if (decides) {
          failure(t.ruling(), words);
        } else {
          out.writeStartElement("skipped");
          out.writeCharacters(clean("does not decide: " + words));
          out.writeEndElement();
        }
      }
      if (told) {
        words();
      }
      out.writeEndElement();
    }

    private void judges(VerdictGate judges) throws XMLStreamException {
      begin("judges");
      Ruling ruling = Gate.ofJudges(judges);
      if (ruling != Ruling.SHIPS) {
        var rate = judges.all().winOrTie();
        failure(
            ruling,
            "win or tie %s (%s), bar %s"
                .formatted(
                    Say.percent(rate.value()),
                    Say.percentRange(rate),
                    Say.plainPercent(judges.bar())));
      }
      out.writeEndElement();
    }

    private void begin(String name) throws XMLStreamException {
      out.writeStartElement("testcase");
      out.writeAttribute("classname", clean("lanewright.gate." + report.policy().name()));
      out.writeAttribute("name", clean(name));
      out.writeAttribute("time", "0");
    }

    private void failure(Ruling ruling, String words) throws XMLStreamException {
      out.writeStartElement("failure");
      out.writeAttribute("type", ruling == Ruling.FAILS ? "does not ship" : "needs more samples");
      out.writeAttribute("message", clean(words));
      out.writeEndElement();
    }

    private static int fails(Ruling ruling) {
      return ruling == Ruling.SHIPS ? 0 : 1;
    }
  }

  /** Without characters that XML 1.0 cannot hold. */
  private static String clean(String text) {
    var out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean legal =
                  c == '\t'
                      || c == '\n'
                      || c == '\r'
                      || (c >= 0x20 && c <= 0xD7FF)
                      || (c >= 0xE000 && c <= 0xFFFD)
                      || c > 0xFFFF;
              out.appendCodePoint(legal ? c : 0xFFFD);
            });
    return out.toString();
  }
}
