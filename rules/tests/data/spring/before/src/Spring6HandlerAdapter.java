package app;

import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

class Spring6HandlerAdapter extends HandlerInterceptorAdapter {}
