<%@ page contentType="text/html; charset=ISO-8859-1" %>
<%@ taglib uri="http://struts.apache.org/tags-html" prefix="html" %>
<%@ taglib uri="http://struts.apache.org/tags-bean" prefix="bean" %>
<%@ taglib uri="http://struts.apache.org/tags-logic" prefix="logic" %>
<html>
<head><title>Heritage Bank - Transfer not booked</title></head>
<body bgcolor="#f4f4ec">
<h1>Transfer not booked</h1>
<html:errors/>
<p><a href="transferForm.do">Try again</a></p>
<hr>
<p><a href="accounts.do">Accounts</a> | <a href="customers.do">Customers</a> | <a href="transferForm.do">Transfer</a> | <a href="signoff.do">Sign off</a></p>
</body>
</html>
