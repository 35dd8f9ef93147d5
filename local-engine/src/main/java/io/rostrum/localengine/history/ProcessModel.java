package io.rostrum.localengine.history;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the records do not say of a process and its model does.
 *
 * @param elements names by id, of those that have one
 */
record ProcessModel(
    Optional<String> name, Optional<StartForm> startForm, Map<String, String> elements) {
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final XMLInputFactory FACTORY = factory();

  /**
   * @param binding which version is meant: "latest", "deployment" or "versionTag"
   */
  record StartForm(String formId, String binding) {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * @param xml a model that the engine has accepted
   * @param processId of the process that is meant; a model may hold several
   */
  static ProcessModel read(byte[] xml, String processId) {
    try {
      var reading = new Reading(processId);
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamReader.START_ELEMENT -> reading.begin(reader);
          case XMLStreamReader.END_ELEMENT -> reading.end(reader);
          default -> {}
        }
      }
      return new ProcessModel(reading.name, reading.startForm, reading.elements);
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("The engine has accepted a model that is no XML", e);
    }
  }

  private static final class Reading {
    private final String processId;
    private final Map<String, String> elements = new LinkedHashMap<>();
    private Optional<String> name = Optional.empty();
    private Optional<StartForm> startForm = Optional.empty();
    private boolean isWithin;
    private int subProcesses;
    private boolean isStart;

    Reading(String processId) {
      this.processId = processId;
    }

    void begin(XMLStreamReader reader) {
      Optional<String> id = attribute(reader, "id");
      String kind = reader.getLocalName();
      boolean isBpmn = BPMN.equals(reader.getNamespaceURI());
      if (isBpmn && kind.equals("process") && id.filter(processId::equals).isPresent()) {
        isWithin = true;
        name = attribute(reader, "name");
      } else if (isWithin && isBpmn) {
        beginElement(reader, kind, id);
      } else if (isWithin && isStart && kind.equals("formDefinition")) {
        startForm =
            attribute(reader, "formId")
                .map(
                    form -> new StartForm(form, attribute(reader, "bindingType").orElse("latest")));
      }
    }

    private void beginElement(XMLStreamReader reader, String kind, Optional<String> id) {
      if (isSubProcess(kind)) {
        subProcesses++;
      }
      isStart |= kind.equals("startEvent") && subProcesses == 0;
      id.ifPresent(known -> attribute(reader, "name").ifPresent(name -> elements.put(known, name)));
    }

    void end(XMLStreamReader reader) {
      if (!BPMN.equals(reader.getNamespaceURI())) {
        return;
      }
      String kind = reader.getLocalName();
      if (kind.equals("process")) {
        isWithin = false;
      } else if (isWithin && isSubProcess(kind)) {
        subProcesses--;
      } else if (kind.equals("startEvent")) {
        isStart = false;
      }
    }

    private static boolean isSubProcess(String kind) {
      return kind.equals("subProcess") || kind.equals("adHocSubProcess");
    }

    private static Optional<String> attribute(XMLStreamReader reader, String name) {
      return Optional.ofNullable(reader.getAttributeValue(null, name))
          .filter(value -> !value.isBlank());
    }
  }
}
