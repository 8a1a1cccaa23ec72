package app;

class SecurityTransformer {
    Object a() {
        return javax.xml.transform.TransformerFactory.newInstance();
    }
}
