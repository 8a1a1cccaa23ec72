<%@ page language="java" %>
<%-- note --%>
<p>${n}</p>
