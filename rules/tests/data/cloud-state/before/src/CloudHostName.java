package app;

class CloudHostName {
    String a() throws Exception {
        return java.net.InetAddress.getLocalHost().getHostName();
    }
}
