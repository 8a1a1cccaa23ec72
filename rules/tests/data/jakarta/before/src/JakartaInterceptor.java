package app;

import javax.interceptor.AroundInvoke;

class JakartaInterceptor {
}
