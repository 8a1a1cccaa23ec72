import java.io.InputStream;
import java.io.ObjectInputStream;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.xml.parsers.DocumentBuilderFactory;

class Vault {
    Object open(InputStream in) throws Exception {
        MessageDigest.getInstance("MD5");
        MessageDigest.getInstance("SHA-1");
        Cipher.getInstance("DES");
        Cipher.getInstance("AES/ECB/PKCS5Padding");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        return new ObjectInputStream(in).readObject();
    }
}
