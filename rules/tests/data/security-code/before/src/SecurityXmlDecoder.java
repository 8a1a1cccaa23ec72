package app;

class SecurityXmlDecoder {
    Object a(java.io.InputStream in) {
        return new java.beans.XMLDecoder(in).readObject();
    }
}
