package app;

class SecurityOldTls {
    Object a() throws Exception {
        return javax.net.ssl.SSLContext.getInstance("SSLv3");
    }
}
