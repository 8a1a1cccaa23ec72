package app;

import javax.naming.Context;

class CloudJndiContext {
    void a(java.util.Properties names) {
        names.put(Context.PROVIDER_URL, "t3://app1:7001");
    }
}
