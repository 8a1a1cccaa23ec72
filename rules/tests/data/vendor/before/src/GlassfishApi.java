package app;

import com.sun.appserv.security.AppservRealm;

class GlassfishApi {
}
