package app;

class SecurityXmlDecoder {
    Object a(jakarta.xml.bind.Unmarshaller reader, java.io.InputStream in) throws Exception {
        return reader.unmarshal(in);
    }
}
