"""Microsoft's own SDK as it comes, told the same as Steward: what its adapter answers, and what its bot heard."""

from __future__ import annotations

from aiohttp import web
from botbuilder.core import ActivityHandler, InvokeResponse, TurnContext
from botbuilder.integration.aiohttp import CloudAdapter
from botbuilder.integration.aiohttp.aiohttp_channel_service_exception_middleware import aiohttp_error_middleware
from botbuilder.schema import Activity
from botframework.connector.auth import BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory

from adapters.teams.app import PATH
from adapters.teams.clouds import Registration


class StockBot(ActivityHandler):
    """A bot that does nothing but remember; an invoke it answers with a word, as bots do."""

    def __init__(self, *, remembers: bool = True) -> None:
        """Hear nothing yet."""
        self.heard: list[Activity] = []
        self._remembers = remembers

    async def on_turn(self, turn_context: TurnContext) -> None:
        if self._remembers:
            self.heard.append(turn_context.activity)
        await super().on_turn(turn_context)

    async def on_invoke_activity(self, turn_context: TurnContext) -> InvokeResponse:
        del turn_context
        return InvokeResponse(status=200, body={"statusCode": 200, "type": "text/plain", "value": "done"})


def stock(registration: Registration, bot: StockBot) -> web.Application:
    """Serve a bot as Microsoft's samples do; without an app id its check of tokens is off."""
    cloud = registration.cloud
    secret = PasswordServiceClientCredentialFactory(registration.app_id, registration.secret, tenant_id=None)
    adapter = CloudAdapter(
        BotFrameworkAuthenticationFactory.create(
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
        return await adapter.process(request, bot)

    site.router.add_post(PATH, posted)
    return site
