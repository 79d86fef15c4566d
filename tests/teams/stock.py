"""Microsoft's own SDK as it comes, told the same as Steward: what its adapter answers, and what its bot heard."""

from __future__ import annotations

from aiohttp import web
from botbuilder.core import TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from botbuilder.integration.aiohttp import CloudAdapter
from botbuilder.integration.aiohttp.aiohttp_channel_service_exception_middleware import aiohttp_error_middleware
from botbuilder.schema import Activity, AdaptiveCardInvokeResponse
from botbuilder.schema.teams import TaskModuleMessageResponse, TaskModuleResponse
from botframework.connector.auth import BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory

from adapters.teams.clouds import PATH, Registration


class StockBot(TeamsActivityHandler):  # type: ignore[misc]  # it ships no types
    """A bot that does nothing but remember; a press and a dialog it answers with a word, by the SDK's own models."""

    def __init__(self, *, remembers: bool = True) -> None:
        """Hear nothing yet."""
        self.heard: list[Activity] = []
        self._remembers = remembers

    async def on_turn(self, turn_context: TurnContext) -> None:
        if self._remembers:
            self.heard.append(turn_context.activity)
        await super().on_turn(turn_context)

    async def on_adaptive_card_invoke(self, *_: object) -> AdaptiveCardInvokeResponse:
        return AdaptiveCardInvokeResponse(status_code=200, type="text/plain", value={"said": "done"})

    async def on_teams_task_module_fetch(self, *_: object) -> TaskModuleResponse:
        return TaskModuleResponse(task=TaskModuleMessageResponse(value="done"))


def stock(registration: Registration, bot: StockBot, *, checks: bool = True) -> web.Application:
    """Serve a bot as Microsoft's samples do; without an app id, and with no token, nothing is checked."""
    cloud = registration.cloud
    known = (registration.app_id, registration.secret) if checks else (None, None)
    secret = PasswordServiceClientCredentialFactory(*known)
    adapter = CloudAdapter(
        BotFrameworkAuthenticationFactory.create()
        if not checks
        else BotFrameworkAuthenticationFactory.create(
            to_channel_from_bot_login_url=f"{cloud.login}/{registration.tenant}",
            to_channel_from_bot_oauth_scope=cloud.scope,
            to_bot_from_channel_token_issuer=cloud.issuer,
            to_bot_from_channel_open_id_metadata_url=cloud.metadata,
            to_bot_from_emulator_open_id_metadata_url=cloud.metadata,
            credential_factory=secret,
        )
    )
    site = web.Application(middlewares=[aiohttp_error_middleware])

    async def posted(request: web.Request) -> web.Response:
        answer: web.Response = await adapter.process(request, bot)
        return answer

    site.router.add_post(PATH, posted)
    return site
