import java.io.InputStream;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.xml.parsers.DocumentBuilderFactory;

class Vault {
    Object open(InputStream in) throws Exception {
        MessageDigest.getInstance("SHA-256");
        Cipher.getInstance("AES/GCM/NoPadding");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(in);
    }
}
