package com.heritagebank.teller.servlet;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

/** Who has not signed on may look (the branch network is closed) but may not move money. */
public class SignonFilter implements Filter {

    private String signonPage;

    public void init(FilterConfig config) {
        signonPage = config.getInitParameter("signonPage");
    }

    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpSession session = http.getSession(false);
        if (session == null || session.getAttribute("tellerId") == null) {
            ((HttpServletResponse) response).sendRedirect(http.getContextPath() + signonPage);
            return;
        }
        chain.doFilter(request, response);
    }

    public void destroy() {
    }
}
