package app;

class Jdk9ClassNewInstance {
    Object a(Class<?> type) throws Exception {
        return type.newInstance();
    }
}
