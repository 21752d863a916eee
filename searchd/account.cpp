// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/account.hpp"

#include "searchd/routes.hpp"

namespace osce::searchd {

Account::Account(const std::filesystem::path& log) {
  if (!log.empty()) log_.emplace(log);
}

HttpResponse Account::keep(const HttpRequest& request,
                           const std::function<HttpResponse(const HttpRequest&)>& answer) {
  const auto begin = std::chrono::steady_clock::now();
  auto response = answer(request);
  const auto took = std::chrono::steady_clock::now() - begin;
  const auto found = route_of(request.path);
  metrics_.count(found ? found->route->pattern : "", response.status, took);
  if (log_) log_->add(access_line(request, response, took, std::chrono::system_clock::now()));
  return response;
}

void Account::refused(int status) {
  metrics_.count_refusal(status);
  if (log_) log_->add(refusal_line(status, std::chrono::system_clock::now()));
}

void Account::reopen() {
  if (log_) log_->reopen();
}

}  // namespace osce::searchd
